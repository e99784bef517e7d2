//! Writes equal code in equal bytes, so that compression finds more repeats. A module gets a hundredth smaller.
//!
//! The locals of a function come by type, of each the most used ones first. No load or store says how its address is
//! aligned, which is a hint that changes nothing. Sections that tools write for each other are left out.

use anyhow::{Context, Result};
use std::cmp::Reverse;
use std::convert::Infallible;
use wasm_encoder::reencode::{Error, Reencode, utils};
use wasm_encoder::{CodeSection, Function, Instruction, Module};
use wasmparser::{CustomSectionReader, FunctionBody, MemArg, Operator, Parser, Payload, ValType};

/// Returns the module, rewritten in this way.
///
/// # Errors
///
/// When it is no module.
pub(crate) fn alike(wasm: &[u8]) -> Result<Vec<u8>> {
    let mut alike = Alike { parameters: parameters(wasm)?.into_iter(), locals: Locals::default() };
    let mut module = Module::new();
    alike.parse_core_module(&mut module, Parser::new(0), wasm)?;
    Ok(module.finish())
}

/// Returns the number of parameters of each function that is not imported.
fn parameters(wasm: &[u8]) -> Result<Vec<u32>> {
    let (mut types, mut parameters) = (Vec::new(), Vec::new());
    for payload in Parser::new(0).parse_all(wasm) {
        match payload? {
            Payload::TypeSection(section) => {
                for function in section.into_iter_err_on_gc_types() {
                    types.push(u32::try_from(function?.params().len())?);
                }
            }
            Payload::FunctionSection(functions) => {
                for function in functions {
                    let count = types.get(usize::try_from(function?)?);
                    parameters.push(*count.context("a function is of no type")?);
                }
            }
            _ => {}
        }
    }
    Ok(parameters)
}

/// Writes a module, one function body after the other.
struct Alike {
    /// The numbers of parameters of the functions that are still to come.
    parameters: std::vec::IntoIter<u32>,
    /// The locals of the function that is written.
    locals: Locals,
}

impl Reencode for Alike {
    type Error = Infallible;

    fn parse_function_body(&mut self, code: &mut CodeSection, body: FunctionBody<'_>) -> Result<(), Error> {
        // Bodies come in the order of the function section, so the next count belongs to this one.
        self.locals = Locals::of(&body, self.parameters.next().unwrap_or(0))?;
        utils::parse_function_body(self, code, body)
    }

    fn new_function_with_parsed_locals(&mut self, _: &FunctionBody<'_>) -> Result<Function, Error> {
        let types: Result<Vec<_>, _> = self.locals.types.clone().into_iter().map(|kind| self.val_type(kind)).collect();
        Ok(Function::new_with_locals_types(types?))
    }

    fn instruction<'a>(&mut self, mut operator: Operator<'a>) -> Result<Instruction<'a>, Error> {
        if let Some(local) = local(&mut operator) {
            *local = self.locals.place(*local);
        }
        utils::instruction(self, operator)
    }

    fn mem_arg(&mut self, arg: MemArg) -> Result<wasm_encoder::MemArg, Error> {
        utils::mem_arg(self, MemArg { align: 0, ..arg })
    }

    fn parse_custom_section(&mut self, _: &mut Module, _: CustomSectionReader<'_>) -> Result<(), Error> {
        Ok(())
    }
}

/// The new order of the locals of a function.
#[derive(Default)]
struct Locals {
    parameters: u32,
    /// Their places after the parameters, by the ones they had.
    places: Vec<u32>,
    /// Their types, in their new order.
    types: Vec<ValType>,
}

impl Locals {
    fn of(body: &FunctionBody<'_>, parameters: u32) -> Result<Self, Error> {
        let mut locals = Vec::new();
        for group in body.get_locals_reader()? {
            let (count, kind) = group?;
            locals.extend((0..count).map(|_| (kind, 0)));
        }
        for operator in body.get_operators_reader()? {
            let index = local(&mut operator?).and_then(|local| local.checked_sub(parameters));
            if let Some((_, uses)) = index.and_then(|index| locals.get_mut(index as usize)) {
                *uses += 1;
            }
        }
        let mut order: Vec<(usize, (ValType, u32))> = locals.into_iter().enumerate().collect();
        // By type first, since locals are declared in runs of one type; then by use, since a low index is shorter.
        order.sort_by_key(|(_, (kind, uses))| (rank(*kind), Reverse(*uses)));
        let mut places = vec![0; order.len()];
        for (place, (old, _)) in (0..).zip(&order) {
            places[*old] = place;
        }
        Ok(Self { parameters, places, types: order.into_iter().map(|(_, (kind, _))| kind).collect() })
    }

    fn place(&self, local: u32) -> u32 {
        // A parameter keeps its index, since arguments are passed by position.
        let place = local.checked_sub(self.parameters).and_then(|index| self.places.get(index as usize));
        place.map_or(local, |place| self.parameters + place)
    }
}

/// Ranks the common types first.
fn rank(kind: ValType) -> u8 {
    match kind {
        ValType::I32 => 0,
        ValType::I64 => 1,
        ValType::F32 => 2,
        ValType::F64 => 3,
        ValType::V128 => 4,
        ValType::Ref(kind) if kind.is_extern_ref() => 5,
        ValType::Ref(_) => 6,
    }
}

/// Returns the local that an operator names.
fn local<'a>(operator: &'a mut Operator<'_>) -> Option<&'a mut u32> {
    match operator {
        Operator::LocalGet { local_index }
        | Operator::LocalSet { local_index }
        | Operator::LocalTee { local_index } => Some(local_index),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use walrus::ir::{LoadKind, MemArg};
    use walrus::{FunctionBuilder, ValType};

    /// A function that reads memory at its parameter and uses its second local more than its first.
    fn module() -> Vec<u8> {
        let mut module = walrus::Module::default();
        let memory = module.memories.add_local(false, false, 1, None, None);
        let [at, seldom, often] = [(); 3].map(|()| module.locals.add(ValType::I32));
        let wide = module.locals.add(ValType::I64);
        let mut sum = FunctionBuilder::new(&mut module.types, &[ValType::I32], &[ValType::I32]);
        let mut body = sum.func_body();
        body.local_get(at).load(memory, LoadKind::I32 { atomic: false }, MemArg { align: 4, offset: 8 });
        body.local_set(seldom).i64_const(5).local_set(wide).i32_const(2).local_set(often);
        body.local_get(often).local_get(seldom).binop(walrus::ir::BinaryOp::I32Sub);
        body.local_get(often).binop(walrus::ir::BinaryOp::I32Mul);
        let sum = sum.finish(vec![at], &mut module.funcs);
        module.exports.add("sum", sum);
        module.customs.add(walrus::RawCustomSection { name: "notes".to_owned(), data: vec![1, 2, 3] });
        module.emit_wasm()
    }

    fn operators(wasm: &[u8]) -> Vec<String> {
        let bodies = Parser::new(0).parse_all(wasm).filter_map(|payload| match payload.unwrap() {
            Payload::CodeSectionEntry(body) => Some(body),
            _ => None,
        });
        let operators = bodies.flat_map(|body| body.get_operators_reader().unwrap().into_iter());
        operators.map(|operator| format!("{:?}", operator.unwrap())).collect()
    }

    #[test]
    fn the_most_used_local_comes_first_and_each_is_still_the_same_one() {
        let alike = alike(&module()).unwrap();
        wasmparser::Validator::new().validate_all(&alike).unwrap();
        let operators = operators(&alike).join("\n");
        let twice = operators.matches("LocalGet { local_index: 1 }").count();
        assert_eq!(twice, 2, "{operators}");
        assert!(operators.contains("I32Const { value: 2 }\nLocalSet { local_index: 1 }"), "{operators}");
        assert!(operators.contains("I64Const { value: 5 }\nLocalSet { local_index: 3 }"), "{operators}");
        assert!(operators.contains("LocalGet { local_index: 0 }\nI32Load"), "{operators}");
    }

    #[test]
    fn hints_and_notes_for_tools_are_gone() {
        let before = module();
        let after = alike(&before).unwrap();
        let is_note = |payload: &Payload<'_>| matches!(payload, Payload::CustomSection(_));
        let notes =
            |wasm: &[u8]| Parser::new(0).parse_all(wasm).filter(|payload| is_note(payload.as_ref().unwrap())).count();
        assert!(notes(&before) > 0 && notes(&after) == 0);
        assert!(
            operators(&before).join("\n").contains("align: 2") && operators(&after).join("\n").contains("align: 0")
        );
    }
}
